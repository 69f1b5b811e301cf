import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { AppRoutes, fetchAhead } from './app/routes';
import { startI18n } from './i18n/i18n';
import { startLook } from './ui/theme';
import './ui/look.css';

startLook();
fetchAhead(location.pathname);
await startI18n();
createRoot(document.getElementById('root')!).render(
  // What stands in the address is typed too: as a transition it would come late, and letters would be lost.
  <BrowserRouter useTransitions={false}>
    <AppRoutes />
  </BrowserRouter>,
);
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
