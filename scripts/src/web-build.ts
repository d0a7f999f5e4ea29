import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { project } from './project.ts'

const output = join(project, 'web', 'dist')
const stamp = join(output, '.built-from')

/** Builds the web application when a source file has changed since the last build. */
export async function buildWebWhenStale(): Promise<string> {
  const wanted = await sourceDigest()
  const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : ''
  if (built === wanted) return output
  console.error('Building the pages …')
  await viteBuild()
  await compress()
  await writeFile(stamp, wanted)
  return output
}

async function sourceDigest(): Promise<string> {
  const patterns = [
    'web/src/**/*',
    'web/public/**/*',
    'web/*.html',
    'web/*.ts',
    'shared/src/**/*.ts',
    'pnpm-lock.yaml',
  ]
  const files: string[] = []
  for (const pattern of patterns) {
    for await (const entry of glob(pattern, { cwd: project, withFileTypes: true }))
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

/** Every text file gets a compressed twin, which the server sends to browsers that take it. */
async function compress(): Promise<void> {
  for await (const name of glob('**/*.{js,css,html,svg}', { cwd: output })) {
    const file = join(output, name)
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }))
  }
}

function viteBuild(): Promise<void> {
  return new Promise((settle, fail) => {
    const vite = join(project, 'web', 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: join(project, 'web'),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    child.stdout.pipe(process.stderr)
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? settle() : fail(new Error('The pages could not be built.')),
    )
  })
}
