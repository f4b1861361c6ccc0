import type { Facts } from '../../../server/items/schema.ts'

/** Facts as a part of an address, so that an answer can be sent to someone: base64url of their JSON. */
export function encodeFacts(facts: Facts): string {
  const bytes = new TextEncoder().encode(JSON.stringify(facts))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Null when the address was cut; whether the facts are sound the server says. */
export function decodeFacts(text: string): Facts | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
    return JSON.parse(new TextDecoder().decode(bytes)) as Facts
  } catch {
    return null
  }
}
