import { constants, createPrivateKey, privateEncrypt } from 'node:crypto'
import { Signer } from '@signpdf/utils'
import forge from 'node-forge'

export interface SealKey {
  key: forge.pki.rsa.PrivateKey
  certificate: forge.pki.Certificate
  /** Whom the certificate names. */
  holder: string
  serial: string
  validFrom: Date
  validUntil: Date
}

/** Throws a sentence when the file is no PKCS#12 with an RSA key and its certificate, or the password is another. */
export function readP12(content: Buffer, password: string): SealKey {
  const p12 = openP12(content, password)
  const bags = (type: string) => p12.getBags({ bagType: type })[type] ?? []
  const key = [...bags(forge.pki.oids.pkcs8ShroudedKeyBag!), ...bags(forge.pki.oids.keyBag!)][0]?.key as
    forge.pki.rsa.PrivateKey | undefined
  const certificate = bags(forge.pki.oids.certBag!)
    .flatMap(({ cert }) => cert ?? [])
    .find(({ publicKey }) =>
      (publicKey as forge.pki.rsa.PublicKey).n.equals(key?.n ?? forge.jsbn.BigInteger.ZERO)
    )
  if (!key || !certificate) throw new Error('it holds no RSA key with the certificate that belongs to it')
  readNames(certificate)
  const { serialNumber, validity } = certificate
  return {
    key: signingNatively(key),
    certificate,
    holder: holderOf(certificate),
    serial: serialNumber,
    validFrom: validity.notBefore,
    validUntil: validity.notAfter
  }
}

/** DER of a DigestInfo for SHA-256 up to the digest (RFC 8017, 9.2). */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** RSASSA-PKCS1-v1_5 as forge does it, which takes a tenth of a second in JavaScript and holds up everything else. */
function signingNatively(key: forge.pki.rsa.PrivateKey): forge.pki.rsa.PrivateKey {
  const native = createPrivateKey(forge.pki.privateKeyToPem(key))
  return {
    ...key,
    sign: (digest) => {
      if (typeof digest === 'string') return key.sign(digest)
      const info = Buffer.concat([SHA256_DIGEST_INFO, Buffer.from(digest.digest().getBytes(), 'binary')])
      return privateEncrypt({ key: native, padding: constants.RSA_PKCS1_PADDING }, info).toString('binary')
    }
  }
}

export const holderOf = ({ subject }: forge.pki.Certificate): string =>
  String(subject.getField('CN')?.value ?? subject.getField('O')?.value ?? '')

function openP12(content: Buffer, password: string) {
  try {
    return forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(content.toString('binary')), password)
  } catch (cause) {
    throw new Error('its password is another, or it is no PKCS#12 file', { cause })
  }
}

/**
 * forge reads a name's UTF-8 as bytes and writes it as UTF-8 again: the issuer that a signature names would be another
 * than the certificate's, and no reader would find it.
 */
export function readNames({ subject, issuer }: forge.pki.Certificate): void {
  for (const attribute of new Set([...subject.attributes, ...issuer.attributes]))
    if ((attribute.valueTagClass as unknown) === forge.asn1.Type.UTF8)
      attribute.value = forge.util.decodeUtf8(attribute.value as string)
}

/** PKCS#7, detached, SHA-256: what readers of PDF check (adbe.pkcs7.detached). */
export class SealSigner extends Signer {
  constructor(private readonly seal: SealKey) {
    super()
  }

  override async sign(content: Buffer, signingTime: Date): Promise<Buffer> {
    const { key, certificate } = this.seal
    const signed = forge.pkcs7.createSignedData()
    signed.content = forge.util.createBuffer(content.toString('binary'))
    signed.addCertificate(certificate)
    signed.addSigner({
      key,
      certificate,
      digestAlgorithm: forge.pki.oids.sha256!,
      authenticatedAttributes: [
        { type: forge.pki.oids.contentType!, value: forge.pki.oids.data! },
        { type: forge.pki.oids.signingTime!, value: signingTime as unknown as string },
        { type: forge.pki.oids.messageDigest! }
      ]
    })
    signed.sign({ detached: true })
    return Buffer.from(forge.asn1.toDer(signed.toAsn1()).getBytes(), 'binary')
  }
}
