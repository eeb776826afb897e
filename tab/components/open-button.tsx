import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { focusReturn } from './focus-return';

interface OpenButtonProps {
  /** A button without children needs a `label`. */
  readonly children?: ReactNode;
  readonly onOpen: () => void;
  readonly icon?: ReactElement;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium' | 'large';
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A button that opens a dialog and gets the focus back when it closes. */
export function OpenButton({ children, onOpen, icon, appearance, size, label, disabled }: OpenButtonProps) {
  return (
    <Button
      {...focusReturn}
      onClick={onOpen}
      {...(icon === undefined ? {} : { icon })}
      {...(appearance === undefined ? {} : { appearance })}
      {...(size === undefined ? {} : { size })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(disabled === undefined ? {} : { disabledFocusable: disabled })}
    >
      {children}
    </Button>
  );
}
