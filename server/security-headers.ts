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
    // On plain HTTP the header would be ignored; on a host that serves both it would lock the other out.
    strictTransportSecurity: tls
  }
}
