import { tabulate } from './tabulate/command.ts'

process.exitCode = await tabulate(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
