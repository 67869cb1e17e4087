import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { consentTextQuery } from '../../api/invitations.js';
import { useLanguage } from '../../language/use-language.js';

/** What is consented to, part by part. */
export function ConsentText() {
  const { language } = useLanguage();
  const { data } = useSuspenseQuery(consentTextQuery);
  return (
    <Box sx={{ '& p': { mt: 0, mb: 1 } }}>
      {data.sections.map(({ code, title, paragraphs }) => (
        <Box component="section" key={code} aria-labelledby={`consent-${code}`} sx={{ mb: 2.5 }}>
          <Typography variant="h2" id={`consent-${code}`} sx={{ fontSize: '1.0625rem', mb: 0.5 }}>
            {title[language]}
          </Typography>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.en}>{paragraph[language]}</p>
          ))}
        </Box>
      ))}
    </Box>
  );
}
