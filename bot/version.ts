/** The version of this server, as package.json has it. */
export { version as VERSION } from '../package.json';
