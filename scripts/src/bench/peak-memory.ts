import { readFileSync } from 'node:fs'

/**
 * Most memory that this process ever held, in MB. On Linux from the process's own record, because
 * getrusage also counts what the parent held when it started this one.
 */
export function peakMegabytes(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (kilobytes) return Number(kilobytes) / 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024
}
