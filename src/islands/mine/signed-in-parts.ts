/** The parts of Min side that only somebody who is signed in has a use for; fetched when somebody is. */
export { AuthorLink } from './AuthorLink';
export { Invited } from './Invited';
export { MyAssignments } from './MyAssignments';
export { MyOffice } from './MyOffice';
export { OpenSurvey } from './OpenSurvey';
