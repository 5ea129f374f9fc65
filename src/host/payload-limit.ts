/** What Excel on the web takes and gives in one request (Microsoft, "Resource limits and performance optimization"). */
export const payloadLimit = 5 * 1024 * 1024;
