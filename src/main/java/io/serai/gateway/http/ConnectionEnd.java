package io.serai.gateway.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Sees how a client connection ends: the client shuts its side down, or sends what is not HTTP. In the latter case Vert.x
 * closes at once; here the answer that says so is let out first. Stands between the decoder and Vert.x.
 */
// The promise says what the futures would.
@SuppressWarnings("FutureReturnValueIgnored")
final class ConnectionEnd extends ChannelDuplexHandler {
    private final Peer peer;
    private boolean unreadable;

    ConnectionEnd(Peer peer) {
        this.peer = peer;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            peer.closeInput();
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        unreadable = !(cause instanceof IOException);
        context.fireExceptionCaught(cause);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!unreadable) {
            context.close(promise);
            return;
        }
        unreadable = false;
        context.flush();
        // Unread bytes would make the close a reset, which takes the answer away from the client.
        context.executor().schedule(() -> context.close(promise), Connections.LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }
}
