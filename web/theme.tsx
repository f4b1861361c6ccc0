import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { ConfigProvider, theme as antTheme, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useTranslation } from 'react-i18next'

const DARK = '(prefers-color-scheme: dark)'

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** antd derives shades from colours, so it needs the values that tokens.css has now, light or dark. */
function readTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    token: {
      colorPrimary: token('--accent'),
      colorLink: token('--accent'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-2'),
      // antd's third shade is used for words too, where ink-3 would be too pale
      colorTextTertiary: token('--ink-2'),
      colorTextPlaceholder: token('--ink-2'),
      colorTextLightSolid: token('--on-accent'),
      colorBgLayout: token('--ground'),
      colorBgContainer: token('--surface'),
      colorBgElevated: token('--surface'),
      colorBorder: token('--line-strong'),
      colorBorderSecondary: token('--line'),
      colorError: token('--red'),
      colorWarning: token('--warning'),
      colorSuccess: token('--green'),
      colorInfo: token('--accent'),
      fontFamily: token('--font'),
      fontFamilyCode: token('--mono'),
      fontSize: 14,
      fontWeightStrong: 600,
      borderRadius: 6,
      borderRadiusLG: 6,
      controlHeight: 36,
      controlHeightLG: 44,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s'
    },
    components: {
      Button: {
        fontWeight: 600,
        // antd's dark shades would make another button of it than the links that look like one
        colorPrimary: token('--accent'),
        colorPrimaryHover: token('--accent-hover'),
        colorPrimaryActive: token('--accent-press'),
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none'
      }
    }
  }
}

export function Theme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const [dark, setDark] = useState(() => matchMedia(DARK).matches)

  useEffect(() => {
    const media = matchMedia(DARK)
    const follow = () => setDark(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])

  const theme = useMemo(() => readTheme(dark), [dark])
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === 'en' ? enUS : zhCN}
      // "登 录" with a space is neither what one reads nor what a test looks for
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
