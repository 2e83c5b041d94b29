/** A refusal in the form that Supabase's storage gives, with the same words, so that storage-js reads it. */
function refusal(status: number, code: string, error: string, message: string): Response {
  return Response.json({ statusCode: code, error, message }, { status });
}

/** For what is not there and for what one may not see: nobody learns which. */
export const notFound = () => refusal(400, '404', 'not_found', 'Object not found');
export const notAllowed = () =>
  refusal(400, '403', 'Unauthorized', 'new row violates row-level security policy');
export const notSignedIn = () => refusal(401, '401', 'Unauthorized', 'Invalid key or token');
export const exists = () => refusal(400, '409', 'Duplicate', 'The resource already exists');
export const badKey = () => refusal(400, '400', 'InvalidKey', 'Invalid key');
export const badRequest = (message: string) => refusal(400, '400', 'invalid_request', message);
export const wrongType = () =>
  refusal(415, '415', 'invalid_mime_type', 'The content is not a type that is taken here');
export const tooLarge = () =>
  refusal(413, '413', 'Payload too large', 'The object exceeded the maximum allowed size');
export const full = () => refusal(400, '507', 'quota_exceeded', 'There is no room for more files here');
