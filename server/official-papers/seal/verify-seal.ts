import { createHash, createPublicKey, verify } from 'node:crypto'
import forge from 'node-forge'
import { holderOf, readNames } from './p12.ts'

export interface SealFound {
  holder: string
  serial: string
  signedAt: Date | null
  /** Nothing of the file was changed since. */
  intact: boolean
}

/** The signature of a sealed PDF; null when it has none. A file that was cut or mended is not intact. */
export function verifySeal(pdf: Buffer): SealFound | null {
  const text = pdf.toString('latin1')
  const range = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].at(-1)
  if (!range) return null
  const [start = 0, length = 0, second = 0, rest = 0] = range.slice(1).map(Number)
  try {
    const hex = text.slice(start + length + 1, second - 1)
    const signed = readSignature(Buffer.from(hex.replace(/(00)+$/, ''), 'hex'))
    const whole =
      start === 0 && second + rest === pdf.length && /^<[0-9a-f]*>$/i.test(text.slice(length, second))
    const digest = createHash('sha256')
      .update(pdf.subarray(start, start + length))
      .update(pdf.subarray(second, second + rest))
      .digest()
    return { ...signed.by, intact: whole && signed.holds && digest.equals(signed.digest) }
  } catch {
    // A signature of which nothing can be read any more.
    return { holder: '', serial: '', signedAt: null, intact: false }
  }
}

/** What forge keeps of a message that it reads. */
interface Captured {
  authenticatedAttributes: forge.asn1.Asn1[]
  signature: string
}

function readSignature(der: Buffer) {
  const message = forge.pkcs7.messageFromAsn1(forge.asn1.fromDer(der.toString('binary'))) as unknown as {
    certificates: forge.pki.Certificate[]
    rawCapture: Captured
  }
  const { authenticatedAttributes, signature } = message.rawCapture
  const certificate = message.certificates[0]!
  readNames(certificate)
  // What is signed are the attributes as a SET (RFC 5652 5.4); the digest of the content is one of them.
  const { SET } = forge.asn1.Type
  const attributes = forge.asn1.create(forge.asn1.Class.UNIVERSAL, SET, true, authenticatedAttributes)
  const key = createPublicKey(forge.pki.publicKeyToPem(certificate.publicKey))
  const time = valueOf(authenticatedAttributes, forge.pki.oids.signingTime!)
  return {
    digest: Buffer.from(valueOf(authenticatedAttributes, forge.pki.oids.messageDigest!) ?? '', 'binary'),
    holds: verify(
      'sha256',
      Buffer.from(forge.asn1.toDer(attributes).getBytes(), 'binary'),
      key,
      Buffer.from(signature, 'binary')
    ),
    by: {
      holder: holderOf(certificate),
      serial: certificate.serialNumber,
      signedAt: time ? forge.asn1.utcTimeToDate(time) : null
    }
  }
}

function valueOf(attributes: forge.asn1.Asn1[], oid: string): string | undefined {
  for (const attribute of attributes) {
    const [type, values] = attribute.value as forge.asn1.Asn1[]
    if (forge.asn1.derToOid(type!.value as string) === oid)
      return (values!.value as forge.asn1.Asn1[])[0]!.value as string
  }
  return undefined
}
