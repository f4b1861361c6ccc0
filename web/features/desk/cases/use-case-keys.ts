import { useEffect } from 'react'
import { isTyping } from '../../../components/is-typing.ts'

/** c claims · a goes to the form · 1–4 choose an answer; Ctrl Enter is the form's own. */
export function useCaseKeys({ claim }: { claim: () => void }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const answers = [...document.querySelectorAll<HTMLInputElement>('.task-form__answers input')]
      const chosen = answers[Number(event.key) - 1]
      if (event.key === 'c') claim()
      else if (event.key === 'a') (answers.find((input) => input.checked) ?? answers[0])?.focus()
      else if (chosen) {
        chosen.focus()
        chosen.click()
      } else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
