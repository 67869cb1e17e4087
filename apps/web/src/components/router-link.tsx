import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps as MuiLinkProps } from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const LinkAnchor = forwardRef<HTMLAnchorElement, MuiLinkProps>(function LinkAnchor(props, ref) {
  return <MuiLink ref={ref} {...props} />;
});

const ButtonAnchor = forwardRef<HTMLAnchorElement, ButtonProps<'a'>>(function ButtonAnchor(props, ref) {
  return <Button ref={ref} component="a" {...props} />;
});

/** A link to one of our pages. */
export const RouterLink = createLink(LinkAnchor);

/** A link to one of our pages that looks like a button. */
export const RouterButton = createLink(ButtonAnchor);
