// What processes have used of processors, as Linux tells it; elsewhere nothing is said.
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine (proc_pid_stat(5), USER_HZ). */
const TICK_MS = 10;

/** Milliseconds of processor that a process has used. */
function usedBy(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Whether a process serves a database. */
const isDatabase = (pid) => /^postgres: |\/postgres\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));

/** Milliseconds that a server and all databases of this machine have used. */
export function processors(pid) {
  if (process.platform !== 'linux') return { server: NaN, database: NaN };
  let database = 0;
  for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      if (isDatabase(one)) database += usedBy(one);
    } catch {
      // It has ended meanwhile.
    }
  return { server: usedBy(pid), database };
}
