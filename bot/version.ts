/** The version of this server, from package.json. */
export { version as VERSION } from '../package.json';
