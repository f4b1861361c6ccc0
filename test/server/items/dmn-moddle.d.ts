// dmn-moddle 12 comes without types; this is what the tests use of it.
declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string, type: string): Promise<{ rootElement: object; warnings: Error[] }>
  }
}
