/** Two bytes for each character that Windows-31J has, found by asking the decoder for all of them. */
const table = new Map<string, readonly number[]>()
const decoder = new TextDecoder('shift_jis', { fatal: true })
for (let first = 0x81; first <= 0xfc; first++)
  for (let second = 0x40; second <= 0xfc; second++) {
    const bytes = [first, second]
    const character = decoded(bytes)
    if (character && !table.has(character)) table.set(character, bytes)
  }

function decoded(bytes: readonly number[]): string | undefined {
  try {
    const text = decoder.decode(Uint8Array.from(bytes))
    return [...text].length === 1 ? text : undefined
  } catch {
    return undefined
  }
}

/** A text as an old personnel system writes it. Throws for a character that CP932 lacks. */
export function cp932(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const bytes = table.get(character)
      if (!bytes) throw new Error(`CP932 has no ${character}`)
      return bytes
    }),
  )
}
