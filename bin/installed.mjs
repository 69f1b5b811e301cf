// Whether node_modules holds what package-lock.json asks for. Node's own modules only, for it runs before there are others.
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * The packages that are missing or of another version, by what npm noted of its last installation: whoever made it, and
 * whenever. Packages for other platforms may be missing; what is there besides does no harm.
 * @param withDev whether what only building and testing need is asked for too
 */
export function missingPackages(root, withDev) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  const there = existsSync(noted) ? packagesIn(noted) : {};
  return Object.entries(packagesIn(join(root, 'package-lock.json')))
    .filter(([path, { version, integrity, optional, dev, devOptional }]) => {
      const isProject = path === '';
      if (isProject || (dev && !withDev)) return false;
      const found = there[path];
      if (!found) return !optional && !devOptional;
      return found.version !== version || (found.integrity && integrity && found.integrity !== integrity);
    })
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
}

/** Where a linked node_modules leads; undefined where it is a folder of this checkout, or none. */
export function linkedTo(root) {
  const modules = join(root, 'node_modules');
  return lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(modules) : undefined;
}
