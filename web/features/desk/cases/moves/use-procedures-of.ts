import { useQuery } from '@tanstack/react-query'
import { readDossier, type Dossier } from '../../../../../server/dossiers/schema.ts'
import { call } from '../../../../api.ts'

/** Of a pair the dossier is the opinion's: what the item lists is read with its own number. */
export function useProceduresOf(number: string, dossier: Dossier): Dossier['procedures'] {
  return useDossierOf(number, dossier)?.procedures ?? []
}

export function useDossierOf(number: string, dossier: Dossier): Dossier | undefined {
  const own = dossier.number === number
  const read = useQuery({
    queryKey: ['dossiers', number],
    queryFn: () => call(readDossier, { params: { number } }),
    enabled: !own
  })
  return own ? dossier : read.data
}
