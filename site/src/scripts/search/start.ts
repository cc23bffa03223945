import { startSearch } from './site-search.ts';

const root = document.querySelector<HTMLElement>('.site-search');
if (root !== null) startSearch(root);
