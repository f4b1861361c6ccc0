import { fromBER } from 'asn1js'
import { Certificate, ContentInfo, setEngine, CryptoEngine, SignedData } from 'pkijs'

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto as never }))

/** The signature of a PDF, verified by another library than the one that made it (pkijs over WebCrypto). */
export async function verifyCms(pdf: Buffer): Promise<{ verified: boolean; holder: string }> {
  const text = pdf.toString('latin1')
  const [, , length, second, rest] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/
    .exec(text)!
    .map(Number) as number[]
  const hex = text.slice(length! + 1, second! - 1)
  const { result } = fromBER(new Uint8Array(Buffer.from(hex, 'hex')).buffer)
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content })
  const content = Buffer.concat([pdf.subarray(0, length), pdf.subarray(second, second! + rest!)])
  const certificate = signed.certificates![0] as Certificate
  const name = certificate.subject.typesAndValues.find(({ type }) => type === '2.5.4.3')!
  const verified = await signed.verify({ signer: 0, data: new Uint8Array(content).buffer }).catch(() => false)
  return { verified, holder: String(name.value.valueBlock.value) }
}
