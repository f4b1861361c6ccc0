import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readSampleCity } from '../../../server/sample-city/schema.ts'
import { call } from '../../api.ts'
import './city-progress.css'

const EVERY_MS = 3_000

/** How far the sample city is; nothing where there is none, with `making` only as long as it grows. */
export function CityProgress({ making = false }: { making?: boolean }) {
  const { t } = useTranslation('sample')
  const city = useQuery({
    queryKey: ['sample-city'],
    queryFn: () => call(readSampleCity, {}),
    refetchInterval: ({ state }) => (state.data?.running ? EVERY_MS : false)
  })
  if (!city.data?.total) return null
  const { made, total, running } = city.data
  if (making && !running) return null
  return (
    <p className={making ? 'city-making' : 'people__city'} role="status">
      {t(running ? 'city.making' : made === total ? 'city.made' : 'city.partly', { made, total })}
    </p>
  )
}
