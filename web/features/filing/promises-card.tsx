import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../../../server/files/schema.ts'
import {
  readPromises,
  signPromises,
  uploadPromiseSignature,
  type Promises
} from '../../../server/promises/schema.ts'
import { call, pathOf } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SignaturePad } from '../../components/signature-pad.tsx'
import { formatDay } from '../../dates.ts'
import { sendFile } from '../../send-file.ts'

interface Props {
  applicationId: string
  /** Filed for somebody who came to the window: who came signs on the screen. */
  atWindow: boolean
}

/** 容缺受理 and 告知承诺: what may follow later, what may be committed to, and the signature under both. */
export function PromisesCard({ applicationId, atWindow }: Props) {
  const read = useQuery({
    queryKey: ['applications', applicationId, 'promises'],
    queryFn: () => call(readPromises, { params: { applicationId } })
  })
  if (!read.data) return null
  const { tolerance, commitments } = read.data
  if (tolerance.papers.length === 0 && commitments.length === 0) return null
  // What was signed is shown as it stands; a change begins from it.
  const stamp = JSON.stringify([tolerance.signed, tolerance.papers, commitments])
  return <Signing key={stamp} applicationId={applicationId} atWindow={atWindow} promises={read.data} />
}

function Signing({ applicationId, atWindow, promises }: Props & { promises: Promises }) {
  const { t } = useTranslation('filing')
  const named = useName()
  const queryClient = useQueryClient()
  const { papers, latest, signed } = promises.tolerance
  const [days, setDays] = useState<Record<string, string>>(() =>
    Object.fromEntries(papers.map(({ material, dueOn }) => [material, dueOn ?? latest]))
  )
  const [late, setLate] = useState(() => papers.filter(({ dueOn }) => dueOn).map(({ material }) => material))
  const [items, setItems] = useState(() =>
    promises.commitments.filter((one) => one.signed).map(({ item }) => item)
  )
  const [signature, setSignature] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const promised = late.length + items.length > 0
  const byHand = atWindow && promised
  const params = { applicationId }
  const sign = useMutation({
    mutationFn: async () => {
      const file =
        byHand && (await sendFile<StoredFile>(pathOf(uploadPromiseSignature.url, params), signature!))
      return call(signPromises, {
        params,
        body: {
          late: late.map((material) => ({ material, dueOn: days[material]! })),
          commitments: items,
          ...(file && { signatureFileId: file.id })
        }
      })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['applications', applicationId] })
  })
  const submit = () => {
    setTried(true)
    if (!byHand || signature) sign.mutate()
  }
  const toggle = (list: string[], one: string, on: boolean) =>
    on ? [...list, one] : list.filter((other) => other !== one)
  const signatures = [signed, ...promises.commitments.map((one) => one.signed)].filter((one) => one !== null)

  return (
    <section className="card card__body promises" aria-labelledby="promises">
      <h2 id="promises">{t('promises.title')}</h2>
      {papers.length > 0 && (
        <>
          <p className="soft">{t('promises.late', { day: formatDay(latest) })}</p>
          <ul>
            {papers.map(({ material, nameZh, nameEn }) => {
              const name = named(nameZh, nameEn)
              return (
                <li key={material}>
                  <Checkbox
                    checked={late.includes(material)}
                    onChange={(event) => setLate(toggle(late, material, event.target.checked))}
                  >
                    {t('promises.follow', { name })}
                  </Checkbox>
                  <label className="promises__day">
                    <span className="soft small">{t('promises.by')}</span>{' '}
                    <input
                      type="date"
                      className="day"
                      aria-label={t('promises.dayOf', { name })}
                      max={latest}
                      value={days[material]}
                      onChange={(event) => setDays({ ...days, [material]: event.target.value })}
                    />
                  </label>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {promises.commitments.map(({ item, nameZh, nameEn, conditions, checkDays, checkUnit }) => (
        <div key={item}>
          <Checkbox
            checked={items.includes(item)}
            onChange={(event) => setItems(toggle(items, item, event.target.checked))}
          >
            {t('promises.commit', { name: named(nameZh, nameEn) })}
          </Checkbox>
          <ol className="soft small">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
          <p className="soft small">
            {t('promises.check', { count: checkDays, unit: t(`promises.units.${checkUnit}`) })}
          </p>
        </div>
      ))}
      <p className="soft small">{t('promises.consequence')}</p>
      {byHand && <SignaturePad label={t('promises.signature')} onChange={setSignature} />}
      {tried && byHand && !signature && (
        <p className="field__problem" role="alert">
          {t('promises.signatureMissing')}
        </p>
      )}
      {sign.isError && <ErrorMessage error={sign.error} />}
      <div className="promises__act">
        <Button type="primary" loading={sign.isPending} onClick={submit}>
          {t(promised ? 'promises.sign' : 'promises.none')}
        </Button>
        {signatures.length > 0 && (
          <span className="soft" role="status">
            {t('promises.signed', { name: signatures[0]!.by, day: formatDay(signatures[0]!.on) })}
          </span>
        )}
      </div>
    </section>
  )
}
