import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

/** The control of `tabulate`: `node csv-program.ts FILE` reads every record and does nothing with it. */
let records = 0
for await (const _ of createReadStream(process.argv[2] ?? '').pipe(parse())) records += 1
console.log(records)
