import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'
import './search-box.css'

interface Props {
  value: string
  onChange: (value: string) => void
  onSearch: () => void
}

/** The big search of the guide. */
export function SearchBox({ value, onChange, onSearch }: Props) {
  const { t } = useTranslation()
  return (
    <form
      className="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch()
      }}
    >
      <Icon name="find" />
      <input
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.example')}
        value={value}
        maxLength={100}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button type="primary" size="large" htmlType="submit">
        {t('search.go')}
      </Button>
    </form>
  )
}
