package io.serai.cases;

/**
 * A call that a case expects.
 *
 * @param backend name of the settings
 * @param request what the backend has to get
 * @param answer what it answers
 * @param optional whether the call need not be made
 */
record BackendCall(String backend, ExpectedRequest request, CannedAnswer answer, boolean optional) {}
