/**
 * Keeps the component library's focus manager alive once the first menu or dialog has been opened. It lives as long as
 * any component uses it, and one that is disposed with a dialog leaves the page behind it hidden from screen readers.
 */
import { useFocusFinders } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

function FocusManager() {
  useFocusFinders();
  return null;
}

createRoot(document.createElement('div')).render(<FocusManager />);
