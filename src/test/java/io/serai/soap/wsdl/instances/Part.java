package io.serai.soap.wsdl.instances;

/** What stands between a start and an end tag. */
sealed interface Part permits Value, Node {}
