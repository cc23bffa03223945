import { useI18n } from '../i18n/i18n.tsx';
import { TextInput } from '../parts/text-input.tsx';

/** Why something is published, as its history will say. */
export function ReasonInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useI18n();
  return (
    <TextInput
      label={t('publish.reason')}
      help={t('publish.reasonHelp')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
