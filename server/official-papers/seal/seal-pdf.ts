import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { SignPdf } from '@signpdf/signpdf'
import { SealSigner, type SealKey } from './p12.ts'

/** Room for the signature with a chain of certificates, in bytes. */
const ROOM = 16_384

/** The PDF with the seal's signature over all of its bytes. */
export async function sealPdf(
  pdf: Buffer,
  seal: SealKey,
  { office, now }: { office: string; now: Date }
): Promise<Buffer> {
  // A paper of the sample's past is sealed by a certificate that is younger.
  const signingTime = new Date(Math.max(now.getTime(), seal.validFrom.getTime() + 1000))
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    name: office,
    reason: '电子印章',
    contactInfo: '',
    location: '',
    signingTime,
    signatureLength: ROOM,
    appName: 'Yimen'
  })
  return new SignPdf().sign(prepared, new SealSigner(seal), signingTime)
}
