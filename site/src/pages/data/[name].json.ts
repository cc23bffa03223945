import { toEndpoint } from '../../exports/data-endpoint.ts';

export const { getStaticPaths, GET } = toEndpoint('json');
