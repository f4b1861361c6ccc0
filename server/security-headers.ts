import type { FastifyHelmetOptions } from '@fastify/helmet'

/** Pages load nothing from elsewhere; bpmn-js and antd write inline styles, pdf.js runs a worker and WebAssembly. */
export function securityHeaders(tls: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"]
      }
    },
    // For this host only: what else the city serves below its domain is not ours to decide.
    strictTransportSecurity: tls && { maxAge: 31_536_000, includeSubDomains: false }
  }
}
