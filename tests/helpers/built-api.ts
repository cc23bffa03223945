import { buildApi } from '../../scripts/build-api.mjs';

/** Bundles the API before several files start it at once. */
export default buildApi;
