export const CITY = '360500'
export const HIGH_TECH = '360500G1'
export const LAKE = '360500X1'
export const YUSHUI = '360502'
export const FENYI = '360521'

export const EIA_FORM = 'HB-XK-0002'
export const EIA_REPORT = 'HB-XK-0001'
export const ENERGY = 'FG-XK-0006'
export const SOIL = 'SL-XK-0001'
export const SITE = 'ZR-XK-0001'
export const PROPOSAL = 'FG-XK-0003'
/** Of the departments of a joint acceptance the one that finds something. */
export const ACCEPTANCE = 'CG'
