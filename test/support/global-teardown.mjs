export default async function tearDown() {
  await globalThis.yimenServices?.close()
}
