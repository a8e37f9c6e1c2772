package io.bonafide.exchange.canonical;

import java.util.List;

/** The files that a shop is written as, with their columns. */
public enum CanonicalFile {
    ORDERS(
            "orders.csv",
            "platform,shop_id,order_id,line_id,item_id,sku_id,title,category,quantity,list_price,unit_price,paid_amount,"
                    + "discount_amount,shipping_fee,currency,shop_discount,item_discount,coins_discount,"
                    + "platform_subsidy,red_packet,ship_by,coupon_ids,buyer_id,buyer_registered_at,receiver_name,phone,"
                    + "province,city,district,address,oaid,device_id,ip,payment_account,traffic_source,creator_id,"
                    + "share_link_id,created_at,paid_at,shipped_at,delivered_at,confirmed_at,closed_at,status,"
                    + "close_reason,carrier,tracking_no,parcel_weight_g,refund_amount,refund_requested_at,refunded_at,"
                    + "refund_reason,returned,buyer_message,seller_memo,seller_flag,platform_risk_mark"),
    ITEMS("items.csv", "platform,shop_id,item_id,sku_id,from,list_price,cost,category,virtual"),
    PARCELS(
            "parcels.csv",
            "platform,shop_id,tracking_no,order_id,line_id,carrier,uploaded_at,receiver_name,phone,address,weight_g"),
    TRACKING("tracking.csv", "platform,shop_id,tracking_no,at,node,city,message"),
    REFUNDS("refunds.csv", "platform,shop_id,order_id,line_id,requested_at,refunded_at,amount,reason,returned"),
    REVIEWS("reviews.csv", "platform,shop_id,order_id,line_id,item_id,buyer_id,stars,text,at"),
    CHATS("chats.csv", "platform,shop_id,conversation_id,order_id,buyer_id,agent_id,speaker,at,text"),
    TRAFFIC(
            "traffic.csv",
            "platform,shop_id,date,item_id,visitors,views,avg_stay_s,cart_adds,favourites,paying_buyers,"
                    + "search_visitors,paid_visitors"),
    CAMPAIGNS("campaigns.csv", "platform,shop_id,campaign_id,name,starts_at,ends_at,item_ids,kind"),
    CHANGES("changes.csv", "platform,shop_id,at,staff_id,object,object_id,field,old,new"),
    FINDINGS(
            "findings.csv",
            "platform,shop_id,finding_id,rule,found_at,lines,orders,order_ids,item_ids,severe,mass,status,points,"
                    + "damages,notice_id"),
    LABELS("labels.csv", "platform,shop_id,order_id,line_id,label,cause,scenario,source,at");

    private final String fileName;
    private final String header;

    CanonicalFile(String fileName, String header) {
        this.fileName = fileName;
        this.header = header;
    }

    public String fileName() {
        return fileName;
    }

    /** The columns, in the order in which they are written. */
    public List<String> columns() {
        return List.of(header.split(","));
    }

    String header() {
        return header;
    }
}
