import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { describe, expect, it } from 'vitest'
import { blind, finalize, importRsaKey, prepare, type RsaPublicKey } from './blind-rsa.ts'
import { fromHex, randomBytes, toBase64url, toHex, utf8 } from './encoding.ts'
import rfc9474 from './rfc9474-vectors.json' with { type: 'json' }

const modulus = BigInt(`0x${rfc9474.key.n}`)
const vectorKey = { n: toBase64url(fromHex(rfc9474.key.n)), e: 'AQAB' }

/** The vectors give the inverse; the blinding factor is its inverse, by Fermat–Euler with p and q. */
function blindingFactor(inverse: string): bigint {
  const [p, q] = [BigInt(`0x${rfc9474.key.p}`), BigInt(`0x${rfc9474.key.q}`)]
  return modPow(BigInt(`0x${inverse}`), (p - 1n) * (q - 1n) - 1n)
}

function modPow(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

describe('the browser follows RFC 9474, appendix A', () => {
  it.each(rfc9474.vectors)('$name', async (vector) => {
    const key = await importRsaKey(vectorKey)
    const prepared = prepare(fromHex(vector.msg), fromHex(vector.prefix))
    const salt = fromHex(vector.salt)
    const blinded = await blind(key, prepared, { salt, factor: blindingFactor(vector.inv) })
    expect(toHex(blinded.blinded)).toBe(vector.blindedMsg)
    expect(toHex(blinded.inverse)).toBe(vector.inv)
    const signature = fromHex(vector.blindSig)
    const finalized = await finalize(key, prepared, signature, blinded.inverse, salt.length)
    expect(finalized.ok && toHex(finalized.signature)).toBe(vector.sig)
  })
})

const suite = RSABSSA.SHA384.PSS.Randomized({ supportsRSARAW: false })

async function freshKeys(): Promise<{ pair: CryptoKeyPair; key: RsaPublicKey }> {
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSA-PSS',
      hash: 'SHA-384',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  )
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  return { pair, key: await importRsaKey(toBase64url(spki)) }
}

describe('an independent implementation of RFC 9474', () => {
  it('signs what the browser blinds and accepts what the browser unblinds', async () => {
    const { pair, key } = await freshKeys()
    const prepared = prepare(utf8('a ballot'), randomBytes(32))
    const { blinded, inverse } = await blind(key, prepared)
    const finalized = await finalize(
      key,
      prepared,
      await suite.blindSign(pair.privateKey, blinded),
      inverse,
    )
    expect(
      finalized.ok && (await suite.verify(pair.publicKey, finalized.signature, prepared)),
    ).toBe(true)
  }, 30_000)

  it('blinds what the browser can finalize', async () => {
    const { pair, key } = await freshKeys()
    const prepared = new Uint8Array(suite.prepare(utf8('a ballot')))
    const { blindedMsg, inv } = await suite.blind(pair.publicKey, prepared)
    const blindSignature = await suite.blindSign(pair.privateKey, blindedMsg)
    expect((await finalize(key, prepared, blindSignature, inv)).ok).toBe(true)
  }, 30_000)
})

describe('a signature that does not fit is refused by the browser', () => {
  it('when the signer answers with something else', async () => {
    const { key } = await freshKeys()
    const prepared = prepare(utf8('a ballot'), randomBytes(32))
    const { inverse } = await blind(key, prepared)
    const answer = new Uint8Array(key.length).fill(7)
    expect(await finalize(key, prepared, answer, inverse)).toEqual({
      ok: false,
      reason: 'invalid-signature',
    })
  })

  it('when it is too short', async () => {
    const { key } = await freshKeys()
    const inverse = new Uint8Array(key.length)
    expect(await finalize(key, utf8('a ballot'), new Uint8Array(255), inverse)).toEqual({
      ok: false,
      reason: 'wrong-length',
    })
  })
})

describe('keys outside the protocol', () => {
  it('are refused when they are short or have another exponent', async () => {
    const short = { n: toBase64url(new Uint8Array(128).fill(0xff)), e: 'AQAB' }
    await expect(importRsaKey(short)).rejects.toThrow()
    await expect(importRsaKey({ ...vectorKey, e: 'Aw' })).rejects.toThrow()
  })
})

it('two blindings of one message share no value with each other', async () => {
  const { key } = await freshKeys()
  const prepared = prepare(utf8('a ballot'), randomBytes(32))
  const [one, other] = [await blind(key, prepared), await blind(key, prepared)]
  expect(toHex(one.blinded)).not.toBe(toHex(other.blinded))
  expect(toHex(one.inverse)).not.toBe(toHex(other.inverse))
})
