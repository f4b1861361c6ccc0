import { useCallback, useEffect, useState } from 'react'

/** 大屏: the whole screen where the browser allows it, without rail and head in any case. Key f, Escape leaves. */
export function useWall() {
  const [onWall, setOnWall] = useState(false)

  const leave = useCallback(() => {
    setOnWall(false)
    if (document.fullscreenElement) void document.exitFullscreen()
  }, [])
  const enter = useCallback(() => {
    setOnWall(true)
    // A browser may refuse it, as in a frame; the page fills its window then.
    document.documentElement.requestFullscreen?.().catch(() => undefined)
  }, [])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'f') (onWall ? leave : enter)()
      if (event.key === 'Escape') leave()
    }
    const changed = () => {
      if (!document.fullscreenElement) setOnWall(false)
    }
    window.addEventListener('keydown', press)
    document.addEventListener('fullscreenchange', changed)
    return () => {
      window.removeEventListener('keydown', press)
      document.removeEventListener('fullscreenchange', changed)
    }
  }, [onWall, enter, leave])

  return { onWall, toggle: onWall ? leave : enter }
}
