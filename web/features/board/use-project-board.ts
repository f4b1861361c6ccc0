import { useQuery } from '@tanstack/react-query'
import { readProjectBoard } from '../../../server/board/schema.ts'
import { call } from '../../api.ts'

export function useProjectBoard(number: string) {
  return useQuery({
    queryKey: ['board', 'project', number],
    queryFn: () => call(readProjectBoard, { params: { number } })
  })
}
