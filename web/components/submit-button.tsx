import type { ReactNode } from 'react'
import { Button } from 'antd'

/** The one primary button of a form or card; a second click while it works does nothing. */
export function SubmitButton({
  busy,
  disabled,
  children
}: {
  busy: boolean
  disabled?: boolean
  children: ReactNode
}) {
  return (
    <Button type="primary" htmlType="submit" size="large" loading={busy} disabled={disabled}>
      {children}
    </Button>
  )
}
