import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { beginAtWindow, findAtWindow } from '../../../server/window/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextField } from '../../components/text-field.tsx'

const CREDIT_CODE = /^[0-9A-HJ-NP-RT-UW-Y]{18}$/

/** The person stands at the counter: whose enterprise, who came, and that the window may file for them. */
export function NewFilingPage() {
  const { t } = useTranslation('window')
  const navigate = useNavigate()
  const [typed, setTyped] = useState({
    creditCode: '',
    name: '',
    projectName: '',
    agentName: '',
    idNumber: '',
    phone: ''
  })
  const [consent, setConsent] = useState(false)
  const [tried, setTried] = useState(false)
  const creditCode = typed.creditCode.trim().toUpperCase()
  const found = useQuery({
    queryKey: ['window', 'organisations', creditCode],
    queryFn: () => call(findAtWindow, { params: { creditCode } }),
    enabled: CREDIT_CODE.test(creditCode),
    retry: false
  })
  const known = found.data?.organisation?.name
  const name = known ?? typed.name.trim()
  const idNumber = typed.idNumber.trim().toUpperCase()
  const missing = {
    creditCode: !CREDIT_CODE.test(creditCode),
    name: name.length < 2,
    projectName: !typed.projectName.trim(),
    agentName: !typed.agentName.trim(),
    idNumber: !/^\d{17}[\dX]$/.test(idNumber),
    phone: !/^[0-9+() -]{5,30}$/.test(typed.phone.trim())
  }

  const begin = useMutation({
    mutationFn: () =>
      call(beginAtWindow, {
        body: {
          creditCode,
          name,
          projectName: typed.projectName.trim(),
          agent: { name: typed.agentName.trim(), idNumber, phone: typed.phone.trim() },
          consent: true
        }
      }),
    onSuccess: ({ projectId }) => navigate(`/projects/${projectId}/filing/facts`)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!begin.isPending && consent && !found.isError && !Object.values(missing).includes(true))
      begin.mutate()
  }
  const field = (key: keyof typeof typed) => ({
    label: t(`new.${key}`),
    value: typed[key],
    maxLength: key === 'creditCode' || key === 'idNumber' ? 18 : 200,
    problem: tried && missing[key] ? t(`new.problems.${key}`) : null,
    onChange: (value: string) => setTyped({ ...typed, [key]: value })
  })

  return (
    <>
      <PageHeader title={t('new.title')} trail={[{ to: '/window/filings', text: t('pages.filings') }]} />
      <form className="card window__form" onSubmit={submit}>
        <fieldset>
          <legend>{t('new.enterprise')}</legend>
          <TextField {...field('creditCode')} hint={t('new.creditCodeHint')} />
          {found.isError && <ErrorMessage error={found.error} />}
          {known ? (
            <p role="status">{t('new.known', { name: known })}</p>
          ) : (
            <TextField {...field('name')} hint={found.isSuccess ? t('new.unknown') : undefined} />
          )}
          <TextField {...field('projectName')} />
        </fieldset>
        <fieldset>
          <legend>{t('new.person')}</legend>
          <TextField {...field('agentName')} />
          <TextField {...field('idNumber')} hint={t('new.idNumberHint')} autoComplete="off" />
          <TextField {...field('phone')} inputMode="tel" />
        </fieldset>
        <div className="window__agree">
          <div>
            <Checkbox checked={consent} onChange={(event) => setConsent(event.target.checked)}>
              {t('new.consent')}
            </Checkbox>
            {tried && !consent && (
              <p className="field__problem" role="alert">
                {t('new.problems.consent')}
              </p>
            )}
          </div>
          {begin.isError && <ErrorMessage error={begin.error} />}
          <Button type="primary" size="large" htmlType="submit" loading={begin.isPending}>
            {t('new.begin')}
          </Button>
        </div>
      </form>
    </>
  )
}
