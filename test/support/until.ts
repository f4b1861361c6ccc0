export { until } from '../../server/launch/until.ts'
