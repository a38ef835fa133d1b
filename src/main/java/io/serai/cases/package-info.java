/** Cases of a workspace: what a client sends, what services see and answer, and what the client gets; run without a service. */
@NullMarked
package io.serai.cases;

import org.jspecify.annotations.NullMarked;
