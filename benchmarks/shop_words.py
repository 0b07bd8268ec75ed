"""The vocabulary of the generated shop: real words in both languages, and the sentences they fill.

A sentence names a list by its key in braces; the lists of the two languages have the same keys.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)  # two languages are the same only when they are the same object
class Tongue:
    """One language of the shop: `lists` are the words by kind, `sentences` have their keys in braces."""

    code: str
    name: str
    currency: str
    space: str  # what stands between two sentences
    lists: dict[str, tuple[str, ...]]
    sentences: tuple[str, ...]
    labels: dict[str, str]


def words(text: str) -> tuple[str, ...]:
    """Words divided by white space; an underscore stands for a space within one."""
    return tuple(word.replace("_", " ") for word in text.split())


ENGLISH = Tongue(
    code="en",
    name="English",
    currency="USD",
    space=" ",
    lists={
        "quality": words("""
            lightweight durable waterproof foldable adjustable breathable portable rechargeable wireless ergonomic
            compact reusable washable insulated shockproof scratch-resistant non-slip quiet energy-saving detachable
            sturdy elegant classic minimalist colourful vintage handmade seamless stretchable windproof fast-drying
            heat-resistant leakproof rust-free magnetic transparent soft thick flexible stackable heavy-duty smart
        """),
        "material": words("""
            cotton linen bamboo silicone leather canvas oak walnut ceramic porcelain glass aluminium titanium
            stainless_steel nylon polyester wool silk cork rattan carbon_fibre memory_foam natural_rubber velvet
            denim brass copper concrete recycled_plastic merino
        """),
        "product": words("""
            backpack lamp kettle blanket pillow bottle chair desk tent jacket wallet keyboard mouse speaker headphones
            charger cable tripod camera_bag suitcase umbrella raincoat sandals sneakers scarf gloves watch bracelet
            necklace mirror curtain carpet shelf basket drawer knife pan cutting_board teapot cup plate lunch_box
            thermos yoga_mat dumbbell bicycle_light helmet scooter drone power_bank night_light fan heater humidifier
            diffuser candle notebook pen pencil_case puzzle toy_car doll stroller car_seat pet_bed collar leash
            aquarium garden_hose shovel planter drill screwdriver tool_box tape_measure
        """),
        "place": words("""
            kitchen bedroom bathroom office garage garden balcony classroom gym campsite beach studio workshop
            living_room hotel airport train car boat playground library hospital warehouse cafe
        """),
        "person": words("""
            students parents travellers runners cyclists designers teachers gamers photographers campers cooks
            engineers children beginners professionals commuters families musicians gardeners nurses drivers
        """),
        "verb": words("""
            carry store clean charge fold wash assemble mount open lock adjust repair share protect organise
            decorate dry heat cool measure cut mix
        """),
        "service": words("""
            free_returns express_shipping gift_wrapping a_two-year_warranty live_chat online_tracking
            local_warehouses bulk_discounts a_loyalty_programme spare_parts video_instructions
            secure_payment weekend_delivery
        """),
        "time": words("""
            every_day on_weekends in_winter in_summer after_work before_breakfast on_long_trips at_night
            during_the_holidays in_the_rainy_season for_years all_year_round
        """),
        "colour": words("black white grey navy olive beige red orange yellow green blue purple pink brown silver gold"),
    },
    sentences=(
        "This {quality} {product} is made of {material} and feels {quality} in the hand.",
        "{person} use it {time}, in the {place} as well as in the {place}.",
        "It takes less than a minute to {verb} and is easy to {verb} when you come home.",
        "The {colour} version matches a {quality} {product}, and the {colour} one goes with any {place}.",
        "Every order includes {service}, and we offer {service} for {person}.",
        "Our team tested the {material} for {person} who need something {quality} {time}.",
        "Compared with an ordinary {product}, the {material} stays {quality} and is simple to {verb}.",
        "Put it in the {place} or take it to the {place}: it remains {quality} {time}.",
        "Customers who bought a {product} often choose a {quality} {product} of {material} too.",
        "You can {verb}, {verb} and {verb} it without any tool, even {time}.",
        "If it does not suit your {place}, {service} and {service} are part of the price.",
    ),
    labels={
        "home": "Home", "buy": "Add to basket", "related": "You may also like", "specs": "Specification",
        "about": "About us", "in_stock": "In stock", "reviews": "Customer reviews", "shop": "Lantern Lane",
        "description": "Buy the {name} online: {text}", "search": "Search the shop", "sub": "In this department",
        "questions": "Questions and answers", "delivery": "Delivery and returns",
    },
)  # fmt: skip

CHINESE = Tongue(
    code="zh",
    name="中文",
    currency="CNY",
    space="",
    lists={
        "quality": words("""
            轻便 耐用 防水 可折叠 可调节 透气 便携 充电式 无线 符合人体工学 小巧 可重复使用 可水洗 保温 防震 耐刮
            防滑 静音 节能 可拆卸 结实 优雅 经典 简约 多彩 复古 手工制作 无缝 弹力 防风 速干 耐高温 防漏 不生锈
            磁吸 透明 柔软 加厚 灵活 可叠放 重型 智能
        """),
        "material": words("""
            纯棉 亚麻 竹纤维 硅胶 真皮 帆布 橡木 胡桃木 陶瓷 骨瓷 玻璃 铝合金 钛合金 不锈钢 尼龙 涤纶 羊毛 真丝
            软木 藤编 碳纤维 记忆棉 天然橡胶 丝绒 牛仔布 黄铜 紫铜 水泥 再生塑料 美利奴羊毛
        """),
        "product": words("""
            背包 台灯 电热水壶 毛毯 枕头 水杯 椅子 书桌 帐篷 夹克 钱包 键盘 鼠标 音箱 耳机 充电器 数据线 三脚架
            相机包 行李箱 雨伞 雨衣 凉鞋 运动鞋 围巾 手套 手表 手链 项链 镜子 窗帘 地毯 置物架 收纳篮 抽屉柜 菜刀
            平底锅 砧板 茶壶 咖啡杯 餐盘 饭盒 保温壶 瑜伽垫 哑铃 自行车灯 头盔 滑板车 无人机 充电宝 小夜灯 风扇
            取暖器 加湿器 香薰机 蜡烛 笔记本 钢笔 笔袋 拼图 玩具车 布娃娃 婴儿车 安全座椅 宠物窝 项圈 牵引绳 鱼缸
            花园水管 铁锹 花盆 电钻 螺丝刀 工具箱 卷尺
        """),
        "place": words("""
            厨房 卧室 浴室 办公室 车库 花园 阳台 教室 健身房 营地 海边 工作室 车间 客厅 酒店 机场 火车上 车里 船上
            操场 图书馆 医院 仓库 咖啡馆
        """),
        "person": words("""
            学生 家长 旅行者 跑步爱好者 骑行爱好者 设计师 老师 游戏玩家 摄影师 露营爱好者 厨师 工程师 孩子 新手
            专业人士 上班族 家庭用户 音乐人 园艺爱好者 护士 司机
        """),
        "verb": words("""
            携带 收纳 清洁 充电 折叠 清洗 组装 安装 打开 上锁 调节 维修 分享 保护 整理 装饰 晾干 加热 冷却 测量
            裁剪 搅拌
        """),
        "service": words("""
            免费退换 次日送达 礼品包装 两年质保 在线客服 物流跟踪 本地仓发货 批量优惠 会员积分 配件供应 视频教程
            安全支付 周末派送
        """),
        "time": words("每天 周末 冬天 夏天 下班以后 早餐之前 长途旅行时 夜里 节假日 雨季 多年来 一年四季"),
        "colour": words("黑色 白色 灰色 藏青色 橄榄绿 米色 红色 橙色 黄色 绿色 蓝色 紫色 粉色 棕色 银色 金色"),
    },
    sentences=(
        "这款{quality}的{product}采用{material}制成，拿在手里{quality}，用起来也很{quality}。",
        "{person}{time}都会用到它，无论是在{place}还是在{place}都很合适。",
        "不到一分钟就能完成{verb}，回到家以后{verb}也非常方便。",
        "{colour}款可以搭配{quality}的{product}，{colour}款则适合放在任何一间{place}。",
        "每一笔订单都包含{service}，我们还为{person}提供{service}。",
        "我们的团队为{time}需要{quality}产品的{person}反复测试了这种{material}。",
        "与普通的{product}相比，{material}更加{quality}，{verb}起来也更加简单。",
        "可以放在{place}，也可以带到{place}：{time}使用依然{quality}。",
        "购买过{product}的顾客，往往还会选择{material}的{quality}{product}。",
        "不需要任何工具就能{verb}、{verb}和{verb}，{time}也不例外。",
        "如果它不适合您的{place}，{service}和{service}都已经包含在价格之中。",
    ),
    labels={
        "home": "首页", "buy": "加入购物车", "related": "猜您喜欢", "specs": "规格参数", "about": "关于我们",
        "in_stock": "现货", "reviews": "顾客评价", "shop": "灯笼小铺",
        "description": "在线购买{name}：{text}", "search": "搜索本店", "sub": "本部门商品",
        "questions": "常见问题", "delivery": "配送与退换",
    },
)  # fmt: skip

TONGUES = (ENGLISH, CHINESE)
