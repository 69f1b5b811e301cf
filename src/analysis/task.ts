/** Work for the thread: which module has the function, and under what name. */
export interface Task<Run extends (...given: never[]) => unknown> {
  module: URL;
  name: string;
  /** Never there: carries the type of the function. */
  run?: Run;
}

/**
 * @param module the module beside the file at `here` that exports the function under `name`
 * @example const LAYOUT = task<typeof import('./layout.js'), 'layout'>(import.meta.url, './layout.js', 'layout');
 */
export const task = <Module extends Record<Name, (...given: never[]) => unknown>, Name extends string>(
  here: string,
  module: string,
  name: Name,
): Task<Module[Name]> => ({ module: new URL(module, here), name });
