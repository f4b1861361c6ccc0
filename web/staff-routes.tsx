import type { RouteObject } from 'react-router'

/** Pages of officers, designers and administrators, below StaffLayout; each a chunk of its own. */
export const staffRoutes: RouteObject[] = []
