import { useCallback, useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { saveApplicationDraft, type Application } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { FIELDS, type FieldName } from '../../components/facts/fields.ts'
import { readAnswer, writeAnswer } from '../../components/facts/read-answer.ts'
import { sessionQuery } from '../../session.tsx'

export type Typed = Partial<Record<FieldName, string>>

function typedOf(application: Application, prefilled: Typed): Typed {
  const kept: Record<string, unknown> = { ...application.facts, ...application.form }
  return Object.fromEntries(
    FIELDS.map(({ name }) => [
      name,
      kept[name] === undefined ? (prefilled[name] ?? '') : writeAnswer(kept[name])
    ])
  )
}

/** The answers that can be sent now: what is not readable yet stays in the page and is left out. */
function readAll(typed: Typed) {
  const body: { facts: Record<string, unknown>; form: Record<string, unknown> } = { facts: {}, form: {} }
  for (const field of FIELDS) {
    const { value } = readAnswer(field, typed[field.name] ?? '', false)
    if (value !== undefined) body[field.of][field.name] = value
  }
  return body
}

/**
 * What was typed, kept as text and saved one save at a time: the newest text wins, and a failed save loses nothing.
 */
export function useDraft(application: Application, prefilled: Typed) {
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState<Typed>(() => typedOf(application, prefilled))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [saving, setSaving] = useState(false)
  const newest = useRef(typed)
  const sent = useRef(JSON.stringify({ facts: application.facts, form: application.form }))
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))

  const set = useCallback((name: FieldName, text: string) => {
    newest.current = { ...newest.current, [name]: text }
    setTyped(newest.current)
  }, [])

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const body = readAll(newest.current)
    const text = JSON.stringify(body)
    if (text === sent.current) return true
    setSaving(true)
    try {
      const saved = await call(saveApplicationDraft, { params: { applicationId: application.id }, body })
      queryClient.setQueryData<{ application: Application }>(['applications', application.id], (kept) =>
        kept ? { ...kept, application: saved } : kept
      )
      sent.current = text
      setSavedAt(new Date().toISOString())
      setError(null)
      await queryClient.invalidateQueries({ queryKey: ['applications', application.id, 'checklist'] })
      return true
    } catch (problem) {
      setError(problem as Error)
      return false
    } finally {
      setSaving(false)
    }
  }, [application.id, queryClient])

  /** Resolves to whether everything readable is kept by the server. */
  const save = useCallback(() => {
    queue.current = queue.current.then(saveOnce)
    return queue.current
  }, [saveOnce])

  // Signed in again after the session ended: what could not be saved then is saved now.
  const token = useQuery(sessionQuery).data?.csrfToken
  useEffect(() => {
    if (token) void save()
  }, [token, save])

  useEffect(() => {
    const saveBeforeLeaving = () => document.visibilityState === 'hidden' && void save()
    document.addEventListener('visibilitychange', saveBeforeLeaving)
    return () => document.removeEventListener('visibilitychange', saveBeforeLeaving)
  }, [save])

  return { typed, set, save, saving, savedAt, error }
}
export type Draft = ReturnType<typeof useDraft>
