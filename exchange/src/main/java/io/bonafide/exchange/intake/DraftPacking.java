package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import org.jspecify.annotations.Nullable;

/** Checks rows and packs them for a {@link DraftStore}: the part of its work that several may do at a time, each with one. */
final class DraftPacking {
    private final DraftCheck check;
    private final DraftCodec codec;
    private final @Nullable String platform;
    private final @Nullable String shopId;
    private final AddressBook addresses;
    private final Packer packer = new Packer();

    /**
     * @param platform of rows that name none; null if nothing says it
     * @param shopId of rows that name none; null if nothing says it
     */
    DraftPacking(
            DraftCheck check, Texts texts, AddressBook addresses, @Nullable String platform, @Nullable String shopId) {
        this.platform = platform;
        this.shopId = shopId;
        this.check = check;
        this.addresses = addresses;
        this.codec = new DraftCodec(texts);
    }

    /**
     * Packs {@code draft}, with the platform and the shop if it says none.
     *
     * @return false if the store must be given it as it is, since something is wrong or it does not say its order
     */
    boolean pack(Draft draft, PackedRows into) {
        if (platform != null && !draft.has(Field.PLATFORM)) {
            draft.set(Field.PLATFORM, platform);
        }
        if (shopId != null && !draft.has(Field.SHOP_ID)) {
            draft.set(Field.SHOP_ID, shopId);
        }
        @Nullable String orderId = draft.text(Field.ORDER_ID);
        if (orderId == null || check.problem(draft) != null) {
            return false;
        }
        int keyLength = codec.write(packer, 0, orderId.strip(), draft);
        addresses.take(draft);
        into.add(ShopTable.Named.of(draft), packer.array(), keyLength, packer.size());
        return true;
    }
}
